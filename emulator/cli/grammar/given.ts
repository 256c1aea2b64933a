/** What was given on a command line: the keywords, written out, and the values by name. */
export class Given {
  constructor(
    private readonly keywords: readonly string[] = [],
    private readonly values: Readonly<Record<string, string>> = {},
  ) {}

  withKeyword(word: string): Given {
    return new Given([...this.keywords, word], this.values);
  }

  withValue(name: string, text: string): Given {
    return new Given(this.keywords, { ...this.values, [name]: text });
  }

  has(keyword: string): boolean {
    return this.keywords.includes(keyword);
  }

  /** Which of the choices was given; of several, the last. */
  oneOf<Choice extends string>(...choices: readonly Choice[]): Choice | undefined {
    const last = this.keywords.findLast((word) => choices.some((choice) => choice === word));
    return choices.find((choice) => choice === last);
  }

  text(name: string): string | undefined {
    return this.values[name];
  }

  number(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : Number(text);
  }
}
