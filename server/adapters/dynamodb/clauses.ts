/** A named condition of a write, with what it speaks of. */
export interface Clause {
  readonly expression: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number>>;
}

export const doesNotExist: Clause = { expression: "attribute_not_exists(#PK)", names: { "#PK": "PK" }, values: {} };

export const attributeIs = (attribute: string, value: string | number): Clause => ({
  expression: `#${attribute} = :${attribute}`,
  names: { [`#${attribute}`]: attribute },
  values: { [`:${attribute}`]: value },
});

export const attributeIsAtMost = (attribute: string, value: number): Clause => ({
  expression: `#${attribute} <= :${attribute}`,
  names: { [`#${attribute}`]: attribute },
  values: { [`:${attribute}`]: value },
});

export const either = (one: Clause, other: Clause): Clause => ({
  expression: `(${one.expression}) OR (${other.expression})`,
  names: { ...one.names, ...other.names },
  values: { ...one.values, ...other.values },
});

/** That nobody wrote in between: version 1 is written where there is none, any other over the one before it. */
export const followsVersion = (version: number): Clause =>
  version === 1 ? doesNotExist : attributeIs("version", version - 1);
