/** The text at an address, or undefined where nothing can be had there. Relative addresses start from the document. */
export async function loadText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
