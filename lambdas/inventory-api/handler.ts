import { licenceCatalogue } from "../../core/account/licence-catalogue";
import { acknowledgementDeadline } from "../../core/deadline/acknowledgement-deadline";
import { reportsByPolicy } from "../../core/release/release-rules";
import { accessToAccount, accessWithin } from "../../server/access/access";
import { openSmartAccounts } from "../../server/access/open-smart-accounts";
import { roleActs } from "../../server/access/roles";
import { listVirtualAccounts } from "../../server/account/list-virtual-accounts";
import { dynamoAccountDevices } from "../../server/adapters/dynamodb/dynamo-account-devices";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAcknowledgements } from "../../server/adapters/dynamodb/dynamo-acknowledgements";
import { dynamoAlerts } from "../../server/adapters/dynamodb/dynamo-alerts";
import { dynamoAppointments } from "../../server/adapters/dynamodb/dynamo-appointments";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoHoldings } from "../../server/adapters/dynamodb/dynamo-holdings";
import { dynamoProductInstances } from "../../server/adapters/dynamodb/dynamo-product-instances";
import { dynamoReports } from "../../server/adapters/dynamodb/dynamo-reports";
import { dynamoReservations } from "../../server/adapters/dynamodb/dynamo-reservations";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { sqsTotalRequests } from "../../server/adapters/sqs/sqs-total-requests";
import { readAlerts } from "../../server/alerts/read-alerts";
import { listDevices } from "../../server/devices/list-devices";
import { moveDevice } from "../../server/devices/move-device";
import { setDevicePolicy } from "../../server/devices/set-device-policy";
import { buyLicences } from "../../server/inventory/buy-licences";
import { readInventory } from "../../server/inventory/read-inventory";
import { reserveLicences } from "../../server/reservation/reserve-licences";
import { returnReservation } from "../../server/reservation/return-reservation";
import { callersOf, clockOf, queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { type Route, virtualAccountRoute } from "../http/virtual-account-route";
import { paths } from "../paths";
import { accountsRoute } from "./accounts-route";
import { alertsRoute } from "./alerts-route";
import { contract } from "./contract";
import { devicePolicyRoute, devicesRoute, removeDeviceRoute, transferDeviceRoute } from "./devices-routes";
import { licensesRoute } from "./licenses-route";
import { type OpenRoute, openAccountsRoute, virtualAccountsRoute } from "./open-accounts";
import { purchaseRoute } from "./purchase-route";
import { reserveLicencesRoute, returnReservationRoute } from "./reservation-routes";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const ports = {
  clock: clockOf(table),
  events: sqsEvents(queueAt(environment("EVENTS_QUEUE_URL"))),
  identifiers: randomIdentifiers,
  accounts: dynamoAccounts(table),
  accountDevices: dynamoAccountDevices(table),
  productInstances: dynamoProductInstances(table),
  reports: dynamoReports(table),
  reservations: dynamoReservations(table),
  reportsByPolicy,
  acknowledgements: dynamoAcknowledgements(table),
  totals: dynamoTotals(table),
  totalRequests: sqsTotalRequests(queueAt(environment("TOTALS_QUEUE_URL"))),
  holdings: dynamoHoldings(table),
  alerts: dynamoAlerts(table),
  appointments: dynamoAppointments(table),
  audit: dynamoAudit(table),
  users: dynamoUsers(table),
  catalogue: licenceCatalogue,
  deadlineOf: acknowledgementDeadline,
};
const move = moveDevice(ports);
const access = { ...ports, roles: roleActs };
const gate = {
  callerOf: callersOf(table),
  list: listVirtualAccounts(ports),
  accessWithin: accessWithin(access),
  accessToAccount: accessToAccount(access),
};
const seeing = (route: Route) => virtualAccountRoute(gate, "see", route);
const changing = (route: Route) => virtualAccountRoute(gate, "change", route);
const seeingAll = (route: OpenRoute) => openAccountsRoute(gate, "see", route);
const changingAll = (route: OpenRoute) => openAccountsRoute(gate, "change", route);

export const handler = httpHandler(contract, {
  [`GET ${paths.accountSearch}` as const]: accountsRoute(gate.callerOf, openSmartAccounts(access)),
  [`GET ${paths.virtualAccountList}` as const]: seeingAll(virtualAccountsRoute),
  [`POST ${paths.licenses}` as const]: seeingAll(licensesRoute(readInventory(ports))),
  [`POST ${paths.devices}` as const]: seeingAll(devicesRoute(listDevices(ports))),
  [`POST ${paths.removeDevice}` as const]: changingAll(removeDeviceRoute(move)),
  [`POST ${paths.transferDevice}` as const]: changingAll(transferDeviceRoute(move)),
  [`POST ${paths.purchases}` as const]: changing(purchaseRoute(buyLicences(ports))),
  [`POST ${paths.reserveLicences}` as const]: changing(reserveLicencesRoute(reserveLicences(ports))),
  [`POST ${paths.returnReservation}` as const]: changing(returnReservationRoute(returnReservation(ports))),
  [`PUT ${paths.devicePolicy}` as const]: changing(devicePolicyRoute(setDevicePolicy(ports))),
  [`GET ${paths.alerts}` as const]: seeing(alertsRoute(readAlerts(ports))),
});
