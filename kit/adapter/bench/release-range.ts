type Declared = readonly string[] | { readonly from: string; readonly to: string } | undefined;

const releaseParts = /^0*(\d+)\.0*(\d+)\.0*(\d+)([a-z]?)$/;

/** Whether an implementation that declares these releases plays this one; one that declares none plays all. A text that is no release counts as played: its refusal is what is looked at. */
export function playsRelease(declared: Declared, release: string): boolean {
  if (declared === undefined || !releaseParts.test(release)) return true;
  const wanted = rank(release);
  if ("from" in declared) return rank(declared.from) <= wanted && wanted <= rank(declared.to);
  return declared.some((one) => rank(one) === wanted);
}

/** A release to play for a scenario that takes any from `earliest` on: the preferred one where it is played, else the first declared one. */
export function releaseToPlay(declared: Declared, earliest: string, preferred: string): string | undefined {
  const fits = (release: string) => rank(earliest) <= rank(release) && playsRelease(declared, release);
  const declaredOnes = declared === undefined ? [] : "from" in declared ? [declared.from] : declared;
  return [preferred, ...declaredOnes, earliest].find(fits);
}

/** Releases of the guide's list, the one of its samples first; of the trains 17.4 and 17.5 any is on it. */
const stopping = ["17.6.1a", "17.3.4a", "17.3.3", "17.3.2", "17.4.1a", "17.5.1a"];
const stoppingTrain = /^17\.0?[45]\./;

/** A release that is declared and on the guide's list of those that stop without an acknowledgement. */
export function releaseThatStops(declared: Declared): string | undefined {
  const ofATrain =
    declared !== undefined && !("from" in declared) ? declared.filter((one) => stoppingTrain.test(one)) : [];
  return [...stopping, ...ofATrain].find((release) => playsRelease(declared, release));
}

/** A text that sorts as releases do: numbers first, then the letter. */
function rank(release: string): string {
  const [, major = "", minor = "", rebuild = "", letter = ""] = releaseParts.exec(release) ?? [];
  return [major, minor, rebuild].map((number) => number.padStart(6, "0")).join(".") + letter;
}
