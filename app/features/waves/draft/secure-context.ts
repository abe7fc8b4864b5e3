/** Whether browsers give a page of this address their cryptography: https anywhere, or http on the machine itself. */
export function isSecureContext(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol === "https:") return true;
  return /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
