export function createReleaseWork() {
  return {
    async addResponses(_some: readonly string[]) {},
  };
}
