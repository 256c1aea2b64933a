"""What an operator's script does: logs in to a router over SSH with netmiko, configures it, and reads its licences as data with genie.

Arguments: port, user, password. Prints one JSON object.
"""

import json
import logging
import sys
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

from netmiko import ConnectHandler  # noqa: E402

port, user, password = sys.argv[1:4]
router = ConnectHandler(
    device_type="cisco_xe", host="127.0.0.1", port=int(port), username=user, password=password, secret=password
)
router.enable()
configured = router.send_config_set(
    ["hostname edge", "voice service voip", "mode border-element license periodicity hours 8"]
)
router.set_base_prompt()
refused = router.send_config_set(["voice service voip", "mode border-element license periodicity hours 7"])
told = {
    "prompt": router.find_prompt(),
    "saved": "[OK]" in router.save_config(),
    "refused": "% Invalid input detected at '^' marker." in refused,
    "configured": "% " not in configured,
    "periodicity": router.send_command("show running-config | include periodicity").strip(),
    "version": router.send_command("show version", use_textfsm=True)[0]["version"],
    "all": router.send_command("show license all", use_genie=True),
    "usage": router.send_command("show license usage", use_genie=True),
    "long": len(router.send_command("show voice sip license stats table").splitlines()),
}
router.disconnect()
print(json.dumps(told))
