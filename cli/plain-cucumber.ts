import { AfterAll, BeforeAll } from "@cucumber/cucumber";
import { z } from "zod";
import { closeSubject, judge, subjectUnderTest } from "../kit/adapter/subject";
import { subjectSides } from "../kit/requirements/tags";
import { ownImplementations } from "./own-implementations";

const parameters = z.object({ side: z.enum(subjectSides) });

BeforeAll(async function () {
  const { side } = parameters.parse(this.parameters);
  for (const own of ownImplementations) if (own.side === side) judge(await own.start());
});

AfterAll(() => closeSubject(subjectUnderTest()));
