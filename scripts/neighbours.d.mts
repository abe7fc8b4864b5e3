export function findPgBouncer(): string | null;
export function findNginx(): string | null;
export function ensurePgBouncer(): string | null;
export function ensureNginx(): string | null;
