/** How a field takes a code of an app: phones offer digits, and the code where they know it. */
export const CODE_INPUT = {
  inputMode: "numeric",
  autoComplete: "one-time-code",
  autoCapitalize: "off",
  spellCheck: false,
  maxLength: 12,
} as const;
