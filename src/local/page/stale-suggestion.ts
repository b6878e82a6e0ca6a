/** Whether a list of functions that was searched for `searched` is not about the word before the caret any more. */
export function isStaleSuggestion(searched: string, text: string, caret: number): boolean {
  const word = /[\p{L}\p{N}_.]*$/u.exec(text.slice(0, caret))![0];
  return word.toUpperCase() !== searched.toUpperCase();
}
