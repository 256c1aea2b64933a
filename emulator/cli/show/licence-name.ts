/** The licences of the platform's tags, as the guide's samples name them; other tags name themselves. */
const platformNames: Readonly<Record<string, string>> = {
  ESR_P_1G_A: "network-advantage_1G",
  DNA_P_1G_A: "dna-advantage_1G",
};

export const nameOfLicence = (tag: string): string => platformNames[tag] ?? tag;
