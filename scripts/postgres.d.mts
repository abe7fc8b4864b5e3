export function findPostgres(): string | null;
export function installPostgres(): boolean;
export function startPostgres(): Promise<{ url: string; stop: () => void } | null>;
