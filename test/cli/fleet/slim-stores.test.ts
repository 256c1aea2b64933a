import { slimReports } from "../../../cli/fleet/slim-reports";
import { slimUsage } from "../../../cli/fleet/slim-usage";
import { describeReports } from "../../contracts/describe-reports";
import { describeUsage } from "../../contracts/describe-usage";

describeReports("as a fleet's server keeps them", async () => slimReports());
describeUsage("as a fleet's server keeps it", async () => slimUsage());
