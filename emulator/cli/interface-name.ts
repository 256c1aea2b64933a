const types = ["GigabitEthernet", "TenGigabitEthernet", "Loopback", "Port-channel", "Vlan"] as const;

/** The name of an interface written out: `gi0/0/0` is GigabitEthernet0/0/0; a type that is not known stays as it is. */
export function interfaceName(text: string): string {
  const [, type = "", number = ""] = /^(\D+)(.*)$/.exec(text) ?? [];
  const full = types.find((name) => name.toLowerCase().startsWith(type.toLowerCase()));
  return `${full ?? type}${number}`;
}
