/*
 * Tells the server how far this visit came: a word, each once, without anything that says whose visit it is. Officials see sums
 * of a day, and where people give up. Whether it arrives does not matter to the voter.
 */
export function report({ api, draft }, step) {
    const told = draft.get('steps') ?? [];
    if (!told.includes(step)) {
        draft.put({ steps: [...told, step] });
        api.reached(step);
    }
}
