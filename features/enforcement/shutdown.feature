Feature: Service without an acknowledgement

  The policy of these stories asks for an acknowledgement within 30 days. The deadline is the one that the router shows:
  whether it is the right one is another requirement's matter.

  @ENF-1 @device @connected
  Rule: ENF-1 Without an acknowledgement before the deadline, call processing stops at the deadline

    Background:
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30

    Scenario Outline: [1] The SIP service <time>
      When the clock reaches <time>
      Then the SIP service is <service>

      Examples: to the second
        | time                         | service |
        | 1 second before the deadline | up      |
        | the deadline                 | down    |
        | 1 second after the deadline  | down    |

    Scenario: [2] New trunk calls are refused at the deadline
      When 5 Standard trunk sessions are attempted at the deadline
      Then they are refused

    Scenario: [3] Service does not come back by itself
      When the clock reaches 20 days after the deadline
      Then the SIP service has been down from the deadline

    Scenario: [4] An acknowledgement one second before the deadline is in time
      When the acknowledgement of every submission arrives 1 second before the deadline
      Then the SIP service has been up from 00:00
      And the deadline has moved to a later day

    Scenario: [5] An acknowledgement at the deadline is late, and service has gone down
      When the acknowledgement of every submission arrives at the deadline
      Then the SIP service has been down from the deadline to the first acknowledgement

  @ENF-2 @device @connected
  Rule: ENF-2 On a release that is not on the list the deadline passes and nothing stops

    Scenario Outline: [1] Calls on <release> ten days after the deadline
      Given an account policy of perpetual 30/30/30
      And a trusted device on release <release>
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      When 5 Standard trunk sessions are attempted at 10 days after the deadline
      Then they are accepted
      And the SIP service has been up from 00:00

      Examples: the neighbour of each release that stops
        | release  |
        | 17.3.5   |
        | 17.6.2   |
        | 17.7.1   |
        | 17.12.1a |

    Scenario: [2] The same calls on a release of the list
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      When 5 Standard trunk sessions are attempted at 10 days after the deadline
      Then they are refused
      And the SIP service has been down from the deadline

  @ENF-5 @device @connected
  Rule: ENF-5 Until one second before the deadline calls are accepted

    Scenario Outline: [1] A call <time> is accepted
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      When 5 Standard trunk sessions are attempted <time>
      Then they are accepted

      Examples: to the second
        | time                            |
        | at 1 day before the deadline    |
        | at 1 second before the deadline |

  @ENF-6 @device
  Rule: ENF-6 While service is down, measuring, recording and reporting go on

    Background:
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops that measures every 8 hours
      And the server withholds its acknowledgements

    Scenario: [1] The fall to 0 after the last call is recorded while service is down
      Given 40 Standard trunk sessions from 00:30 to 23:50 on day 30
      When the clock reaches 02:00 on day 31
      Then the SIP service is down
      And the last Standard record is 0, made at 01:00 on day 31

    Scenario: [2] Voice gateway sessions are measured and recorded while service is down
      Given 40 Standard trunk sessions from 00:30 to 12:00 on day 30
      And 6 voice gateway sessions from 12:00 on day 33 to 14:00 on day 33
      When the clock reaches 14:30 on day 33
      Then the SIP service is down
      And the last voice gateway record is 6, made at 13:00 on day 33

    Scenario: [3] What was recorded while service is down is handed over
      Given 40 Standard trunk sessions from 00:30 to 12:00 on day 30
      And 6 voice gateway sessions from 12:00 on day 33
      When the clock reaches 14:00 on day 34
      Then the SIP service is down
      And the reports say that voice gateway use peaked at 6 from 12:00 on day 33 to 13:00 on day 33

  @ENF-7 @device
  Rule: ENF-7 A reload does not bring service back; an upgrade brings the rule of the new release at once

    Background:
      Given an account policy of perpetual 30/30/30

    Scenario: [1] Reloading a router that has stopped
      Given a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      And the device reloads at 1 day after the deadline
      When 5 Standard trunk sessions are attempted at 2 days after the deadline
      Then they are refused
      And the SIP service has been down from the deadline

    Scenario Outline: [2] Upgrading <from> to <to> a day after the deadline
      Given a trusted device on release <from>
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      When the device is upgraded to <to> at 1 day after the deadline
      Then it is accepted
      And the SIP service is <service>

      Examples: from list to list, off the list, onto the list
        | from    | to      | service |
        | 17.3.2  | 17.6.1a | down    |
        | 17.6.1a | 17.6.2  | up      |
        | 17.3.5  | 17.4.1a | down    |
        | 17.3.5  | 17.6.2  | up      |
