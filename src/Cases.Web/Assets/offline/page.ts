// Small things every part does with the page.
export const find = <T extends HTMLElement>(within: ParentNode, selector: string): T => within.querySelector<T>(selector)!;

export const slot = <T extends HTMLElement>(within: ParentNode, name: string): T => find<T>(within, `[data-slot=${name}]`);

export const copy = (template: string): DocumentFragment =>
  document.importNode(document.querySelector<HTMLTemplateElement>(`template[data-${template}]`)!.content, true);

// As the server's texts have places: {0}, {1}.
export const say = (text: string | undefined, ...values: unknown[]): string => (text ?? "").replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));

export function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string, about: Record<string, string> = {}): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(about)) made.setAttribute(attribute, value);
  return made;
}
