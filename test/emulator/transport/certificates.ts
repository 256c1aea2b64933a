import { generate } from "selfsigned";

const day = 86_400_000;
const made = { keyType: "ec", algorithm: "sha256", notBeforeDate: new Date(Date.now() - 500 * day) } as const;
const named = (value: string) => [{ name: "commonName", value }];

export interface Identity {
  readonly certificate: string;
  readonly key: string;
}

/** An authority of its own and what it signs: for a host, for so many days from now; less than none, and it has expired. */
export async function authority() {
  const root = await generate(named("Test authority"), {
    ...made,
    notAfterDate: new Date(Date.now() + 1_000 * day),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  return {
    certificate: root.cert,
    async sign(host: string, days: number): Promise<Identity> {
      const altName = /^[\d.]+$/.test(host) ? ({ type: 7, ip: host } as const) : ({ type: 2, value: host } as const);
      const { cert, private: key } = await generate(named(host), {
        ...made,
        notAfterDate: new Date(Date.now() + days * day),
        ca: { key: root.private, cert: root.cert },
        extensions: [{ name: "subjectAltName", altNames: [altName] }],
      });
      return { certificate: cert, key };
    },
  };
}
