// Artillery starts as many worker threads as there are cores but one: with this, two, whatever the machine.
import os from "node:os";

const [core] = os.cpus();
os.cpus = () => [core, core, core];
