import type { Appointment, Appointments } from "../../ports/appointments";

export function memoryAppointments(): Appointments {
  const kept = new Map<string, Appointment>();
  const nameOf = (appointment: Appointment): string => JSON.stringify(appointment);
  return {
    async make(appointment) {
      kept.set(nameOf(appointment), appointment);
    },
    async upTo(at) {
      return [...kept.values()].filter((appointment) => appointment.at <= at);
    },
    async remove(appointment) {
      kept.delete(nameOf(appointment));
    },
  };
}
