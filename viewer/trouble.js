// What can go wrong, by a code that the words have a sentence for. No trouble holds anything personal.

/** Codes: the names under `troubles` in words/en.js. `detail` is a number or an origin that the sentence needs. */
export class Trouble extends Error {
  constructor(code, detail) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Runs `work`; whatever it throws that is no Trouble becomes one of `code`. */
export async function orTrouble(code, work) {
  try {
    return await work();
  } catch (thrown) {
    throw thrown instanceof Trouble ? thrown : new Trouble(code);
  }
}
