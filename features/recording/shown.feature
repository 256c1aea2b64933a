Feature: The records on display

  @REC-6 @device
  Rule: REC-6 show voice sip license status gives host, time, service, interval, next record and each tag's records, acknowledged ones for 72 hours

    Scenario: [1] What it prints
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 3 Enhanced trunk sessions from 00:00
      And 40 Standard trunk sessions from 02:00
      When "show voice sip license status" is typed at 03:30
      Then the answer says in one piece:
        """
        Host Name: cube
        Current Time: Mar 29 2021 03:30:00 UTC
        SIP service: Up
        License use recorded every: 8 Hour(s)
        Next record at: Mar 29 2021 11:00:00 UTC
        Recent use of license(s) for CUBE Standard Trunk
        Timestamp Count
        Mar 29 2021 03:00:00 UTC 80
        Mar 29 2021 01:00:00 UTC 40
        Recent use of license(s) for CUBE Enhanced Trunk
        Timestamp Count
        Mar 29 2021 01:00:00 UTC 3
        """

    Scenario Outline: [2] An interval of <interval>
      Given a device that measures every <interval>
      When "show voice sip license status" is typed at 00:30
      Then the answer says "License use recorded every: <shown>"

      Examples:
        | interval | shown      |
        | 8 hours  | 8 Hour(s)  |
        | 5 days   | 5 Day(s)   |

    Scenario Outline: [3] Service <service> at <time> the deadline
      Given an account policy of perpetual 30/60/60
      And a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When "show voice sip license status" is typed at <time> the deadline
      Then the answer says "SIP service: <service>"

      Examples:
        | time            | service |
        | 1 second before | Up      |
        | 1 second after  | Down    |

    Scenario: [4] An acknowledged record is still listed when another one is acknowledged less than 72 hours later
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 2
      And 80 Standard trunk sessions from 23:00 on day 3
      When "show voice sip license status" is typed at 00:59:59 on day 4
      Then the answer says in one piece:
        """
        Apr 01 2021 00:00:00 UTC 160
        Mar 30 2021 11:00:00 UTC 80
        Mar 29 2021 01:00:00 UTC 40
        """
