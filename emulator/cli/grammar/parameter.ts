/** A value that is typed. */
export interface Parameter {
  readonly kind: "parameter";
  readonly name: string;
  /** How `?` shows it: `WORD`, `LINE`, `A.B.C.D`, `<8-23>`. */
  readonly label: string;
  readonly help: string;
  readonly takes: (text: string) => boolean;
  /** Whether it takes the rest of the line, blanks included. */
  readonly restOfLine: boolean;
}

const address = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const interfaceName = /^[a-z]{2,20}[0-9]{1,4}(?:\/[0-9]{1,4}){0,3}$/i;

const shapes: Readonly<Record<string, RegExp>> = {
  WORD: /^[!-~]{1,255}$/,
  LINE: /^[ -~]{1,255}$/,
  "A.B.C.D": address,
  INTERFACE: interfaceName,
  URL: /^https?:\/\/[!-~]{1,247}$/i,
  DURATION: /^\d{1,4}[dhms]$/,
  /** Fit to name a file. */
  NAME: /^[a-z0-9][a-z0-9_.-]{0,63}$/i,
  HOSTNAME: /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i,
};

/** The value of a kind: a range of whole numbers, or one of the shapes above; throws a SyntaxError for another kind. */
export function parameterOf(name: string, kind: string, help: string): Parameter {
  const range = /^<(-?\d+)-(\d+)>$/.exec(kind);
  const shape = shapes[kind];
  if (range) {
    const [least, most] = [Number(range[1]), Number(range[2])];
    const takes = (text: string) => /^-?\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most;
    return { kind: "parameter", name, label: kind, help, takes, restOfLine: false };
  }
  if (!shape) throw new SyntaxError(`"${kind}" is no kind of value`);
  const label = ["HOSTNAME", "INTERFACE", "NAME"].includes(kind) ? "WORD" : kind;
  return { kind: "parameter", name, label, help, takes: (text) => shape.test(text), restOfLine: kind === "LINE" };
}
