import type { Mutant } from "../mutant";
import { acknowledgements } from "./acknowledgements";
import { deadlines } from "./deadlines";
import { durability } from "./durability";
import { files } from "./files";
import { inventory } from "./inventory";
import { pairs } from "./pairs";
import { policy } from "./policy";
import { refusals } from "./refusals";
import { registration } from "./registration";
import { reservation } from "./reservation";
import { serverMutant } from "./server-mutant";
import { tokens } from "./tokens";
import { trust } from "./trust";
import { usage } from "./usage";
import { users } from "./users";

/** Every defective server, area by area. */
export const serverMutants: readonly Mutant[] = [
  ...acknowledgements,
  ...durability,
  ...refusals,
  ...policy,
  ...trust,
  ...registration,
  ...reservation,
  ...files,
  ...tokens,
  ...usage,
  ...inventory,
  ...pairs,
  ...deadlines,
  ...users,
].map(serverMutant);
