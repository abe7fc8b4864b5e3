export function findPgBouncer(): string | null;
export function findNginx(): string | null;
export function ensurePgBouncer(): string | null;
export function ensureNginx(): string | null;
export function findOffice(): string | null;
export function findPageReader(): string | null;
export function ensureOffice(): string | null;
export function ensurePageReader(): string | null;
