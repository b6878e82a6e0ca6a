/** What the sidebar's frame and the page around it tell each other; values travel as JSON text. */
export type FromSidebar =
  | { kind: 'run'; id: number; name: string; args: string }
  | { kind: 'close' }
  | { kind: 'focusGrid' };

export type FromHost = { kind: 'answer'; id: number; value: string } | { kind: 'answer'; id: number; error: string };
