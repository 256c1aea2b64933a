Feature: Where reporting stands

  show license status tells it in its section Usage Reporting. The layout changed with 17.6; an hour, a minute and a second that
  are the device's own choice are left open.

  @DDL-5 @device
  Rule: DDL-5 show license status gives last acknowledgement, deadline, push interval, next check and push, last push, file write and pull, and trust

    Scenario Outline: [1] Before anything has happened on release <release>
      Given a device on release <release>
      When "show license status" is typed at 00:00:30
      Then the answer says:
        """
        Usage Reporting:
        Last ACK received: <none>
        Next ACK deadline: <none>
        <interval>
        Next ACK push check: <none>
        Last report push: <none>
        Last report file write: <none>
        Trust Code Installed: <none>
        """

      Examples: the layout of the guide, and that from 17.6 on
        | release | interval                            | none   |
        | 17.3.4a | Reporting Interval: 30           | <none> |
        | 17.6.1a | Reporting push interval: 30 days | <none> |

    Scenario: [2] After a push, a file, and an acknowledgement
      Given an account policy of perpetual 30/60/60
      And a trusted device on release 17.6.1a
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      And the acknowledgement of every submission arrives at 12:00
      When "show license status" is typed at 13:30
      Then the answer says:
        """
        Last ACK received: Mar 29 12:00:00 2021 UTC
        Next ACK deadline: May 28 12:00:00 2021 UTC
        Next report push: Apr 28 … 2021 UTC
        Last report push: Mar 29 … 2021 UTC
        Trust Code Installed: Mar 29 00:00:00 2021 UTC
        """

    Scenario Outline: [3] A file on release <release>
      Given a device on release <release>
      And 40 Standard trunk sessions from 00:00
      And usage (all) is saved to a file at 13:00
      When "show license status" is typed at 13:30
      Then the answer says "Last report file write: Mar 29 13:00:00 2021 UTC"
      And the last report file write shown is 13:00

      Examples:
        | release |
        | 17.3.4a |
        | 17.6.1a |

    Scenario: [4] The layout of the guide has the last pull too
      Given a trusted device on release 17.3.4a
      And the link is down
      And 40 Standard trunk sessions from 00:00
      And usage (unreported) is pulled at 12:00
      When "show license status" is typed at 13:30
      Then the answer says "Last report pull: Mar 29 12:00:00 2021 UTC"
      And the last report pull shown is 12:00

    Scenario Outline: [5] A receipt is waiting for its acknowledgement, or has it: the server <manner>
      Given a trusted device
      And the server <manner>
      And 40 Standard trunk sessions from 00:00
      When "show license status" is typed at 02:00
      Then the answer <check> "Next ACK push check: <none>"

      Examples:
        | manner                        | check        | none   |
        | withholds its acknowledgements | does not say | <none> |
        | acknowledges at once          | says         | <none> |

    Scenario: [6] The push interval is the one that was configured
      Given a trusted device on release 17.6.1a
      And the usage interval is set to 10 days
      When "show license status" is typed at 00:30
      Then the answer says "Reporting push interval: 10 days"
