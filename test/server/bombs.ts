import { report } from "./story";

const mebi = 1024 * 1024;
/** As large as a submission may be, but for what stands around it. */
const room = 4 * mebi - 400;

const envelope = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<smartLicense>\n${inner}\n</smartLicense>\n`;
const inReport = (json: string): string => envelope(`<RUMReport><![CDATA[${json}]]></RUMReport>`);
const signed = report(1);

/** A report file with any text for a payload, which nobody signed. */
export const withPayload = (payload: string): string => {
  const { key, value } = signed.signature;
  const signature = {
    sudi: { udi_pid: "C8000V", udi_serial_number: "93POM8FF9IZ" },
    signing_type: "Ed25519",
    key,
    value,
  };
  return inReport(JSON.stringify({ payload, header: { type: "rum" }, signature }));
};

/** A report whose one measurement has any JSON for a value. */
export const withValue = (value: string): string =>
  withPayload(signed.payload.replace('"value":"24"', `"value":${value}`));

const keys = (count: number, name: (index: number) => string): string =>
  `{${Array.from({ length: count }, (_, index) => `"${name(index)}":0`).join(",")}}`;

/** Documents that are made to hurt whoever reads them, and what is said of each. */
export const bombs: readonly (readonly [name: string, said: string, text: string])[] = [
  [
    "entities that multiply",
    "a DOCTYPE is not allowed",
    `<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(mebi)}">]>\n<smartLicense>&b;</smartLicense>`,
  ],
  [
    "an entity from a file of the server",
    "a DOCTYPE is not allowed",
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><smartLicense>&f;</smartLicense>',
  ],
  ["a million entities", "an entity is not allowed", envelope("&lt;".repeat(room / 4))],
  ["elements in one another", "stands deeper than", "<a>".repeat(mebi)],
  ["elements side by side", "there are more than", envelope("<RUMReport></RUMReport>".repeat(180_000))],
  ["a name of four million letters", "is not expected", `<${"a".repeat(room)}></a>`],
  ["a CDATA section without an end", "does not end", `<smartLicense><RUMReport><![CDATA[${"]]".repeat(room / 2)}`],
  ["a comment without an end", "a comment is not allowed", envelope(`<!--${"-".repeat(room)}`)],
  ["nothing but space", "there is no element in it", " ".repeat(room)],
  ["lists a million deep", "nests deeper than 32 levels", inReport("[".repeat(room))],
  ["objects a million deep", "nests deeper than 32 levels", inReport('{"a":'.repeat(room / 5))],
  ["a payload a million deep", "nests deeper than 32 levels", withPayload("[".repeat(room))],
  ["one key over and over", 'the key "a" stands twice', withPayload(keys(room / 10, () => "a"))],
  ["a key for every byte", "more than 100 keys", inReport(keys(room / 15, (index) => `k${index}`))],
  [
    "as many keys in many objects",
    "more than 50000 keys",
    inReport(
      `[${Array.from({ length: 2_800 }, (_, object) => keys(100, (index) => `k${object}_${index}`)).join(",")}]`,
    ),
  ],
  ["a number of four million digits", "is beyond 2^53", inReport(`{"payload":${"9".repeat(room)}}`)],
  ["a string of backslashes", "Invalid input", inReport(`{"payload":"${"\\\\".repeat(room / 2)}"}`)],
  ["a value of a million digits", "measurements", withValue(`"${"9".repeat(900_000)}"`)],
  ["reports that are none", "Invalid input", envelope("<RUMReport><![CDATA[{}]]></RUMReport>".repeat(5_000))],
];
