import { describeAddressProblem } from "#app/features/auth/account/address-problem";
import { getWords } from "#app/locales/spoken";
import { readMailAddress } from "#app/platform/mail-address.server";
import { HOLDERS } from "./custody";
import { holderField } from "./holders-form";

type Named = { name: string; email: string };

const LONGEST_NAME = 80;

/** Three people with an address each, or what is wrong by field. */
export function readHoldersForm(
  typed: Readonly<Record<string, string>>,
): { ok: true; named: Named[] } | { ok: false; errors: Record<string, string> } {
  const words = getWords().holders.draft;
  const errors: Record<string, string> = {};
  const named = HOLDERS.map((party): Named => {
    const name = (typed[holderField(party, "name")] ?? "").trim();
    if (name === "") errors[holderField(party, "name")] = words.nameMissing;
    else if (name.length > LONGEST_NAME) errors[holderField(party, "name")] = words.nameLong;
    const read = readMailAddress(typed[holderField(party, "email")] ?? "");
    if (!read.ok) errors[holderField(party, "email")] = describeAddressProblem(read.problem);
    return { name, email: read.ok ? read.address : "" };
  });
  const addresses = named.map(({ email }) => email.toLowerCase());
  for (const [party, address] of addresses.entries())
    if (address !== "" && addresses.indexOf(address) < party)
      errors[holderField(party, "email")] = words.sameAddress;
  return Object.keys(errors).length === 0 ? { ok: true, named } : { ok: false, errors };
}
