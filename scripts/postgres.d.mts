export function findPostgres(): string | null;
export function installPostgres(): boolean;
export function startPostgres(setting?: string): Promise<{ url: string; stop: () => void } | null>;
