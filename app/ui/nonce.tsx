import { createContext, useContext } from "react";

/** The script nonce of this answer; empty in the browser, where React keeps what the server wrote. */
export const NonceContext = createContext("");

export function useNonce(): string {
  return useContext(NonceContext);
}
