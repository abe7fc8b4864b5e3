export function installWithApt(...packages: string[]): boolean;
export function findPrograms(...names: string[]): string[];
