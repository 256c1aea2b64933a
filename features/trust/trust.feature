Feature: Trust

  With the trust code each side learns the other's key. Before it a router measures and keeps what it records, and sends nothing.

  @TRU-5 @device
  Rule: TRU-5 Trust gives each side the other's key: reports are signed with the device's, acknowledgements checked by the server's

    @connected
    Scenario: [1] Every report bears the signature of the device
      Given an account policy of perpetual 30/60/60
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 2
      When the clock reaches 12:00 on day 2
      Then every report is signed with the key of the device

    Scenario Outline: [2] An acknowledgement <flaw> is refused
      Given an account policy of perpetual 30/60/60
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When an acknowledgement <flaw> arrives at 12:00
      Then it is refused with a reason
      And the deadline has not moved

      Examples:
        | flaw                 |
        | signed by a stranger |
        | with a bad signature |

    @connected
    Scenario: [3] The same acknowledgement with the server's signature is taken
      Given an account policy of perpetual 30/60/60
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the acknowledgement of the first submission arrives at 12:00
      Then it is accepted

    @connected
    Scenario: [4] Trust that is given again keeps reports and acknowledgements going
      Given a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      And trust is forced again at 11:00
      When the acknowledgement of the first submission arrives at 12:00
      Then it is accepted
      And every report is signed with the key of the device

  @TRU-7 @device
  Rule: TRU-7 Without trust a device of a policy release sends no report; it measures, records and keeps

    Scenario Outline: [1] A hundred days without trust on release <release>
      Given a device on release <release>
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 50
      When the clock reaches 00:00 on day 101
      Then 0 submissions have been sent
      And the Standard records are:
        | recorded at     | count |
        | 11:00 on day 50 | 80    |
        | 01:00           | 40    |

      Examples:
        | release |
        | 17.3.2  |
        | 17.3.5  |
        | 17.4.1  |
        | 17.6.1a |
        | 17.9.1  |

    @connected
    Scenario: [2] What was kept leaves when there is trust, and not before
      Given a device
      And 40 Standard trunk sessions from 00:00
      And trust is established at 12:00 on day 10
      When the clock reaches 12:30 on day 10
      Then 0 submissions were sent from 00:00 to 11:59:59 on day 10
      And at least 1 submission was sent from 12:00 on day 10
