import { wordlist } from "@scure/bip39/wordlists/english.js";

/** The 2,048 words in which fingerprints are spelled, for whoever wants to compare them. */
export function loader() {
  return new Response(wordlist.join("\n"), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
