export function ensureBrowser(): Promise<string | null>;
export function ensureFirefox(): string | null;
export function ensureWebKit(): string | null;
export function findFirefox(): string | null;
export function findWebKit(): string | null;
