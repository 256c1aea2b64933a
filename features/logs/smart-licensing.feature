Feature: What the log says of Smart Licensing

  Trust, policies, communication with the licence server and a service that comes back each leave a message of their own, as
  the lists of system messages for Smart Licensing have them.

  @CLI-8 @device
  Rule: CLI-8 What befalls trust, policy, communication and service stands in the log

    Scenario Outline: [1] A submission when <condition>
      Given a trusted device
      And <condition>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 01:10
      Then the log <telling> "%SMART_LIC-3-COMM_FAILED" from 00:00

      Examples: three ways to fail, and two that do not
        | condition                              | telling    |
        | the server cannot be reached           | says       |
        | the link is down                       | says       |
        | the server acknowledges at once        | never says |
        | the server withholds its acknowledgements | never says |

    Scenario Outline: [2] Communication is restored: <telling> when <condition>
      Given a trusted device
      And <condition>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 2
      Then the log never says "%SMART_LIC-5-COMM_RESTORED" from 00:00 to 12:00
      And the log <telling> "%SMART_LIC-5-COMM_RESTORED" from 12:00

      Examples: with a failure before, and without
        | condition                                         | telling    |
        | the server cannot be reached from 00:30 to 12:00  | says once  |
        | the link is down from 00:30 to 12:00              | says once  |
        | the server acknowledges at once                   | never says |

    Scenario: [3] A trust code is installed
      Given a device
      And trust is established at 12:20
      When the clock reaches 12:21
      Then the log never says "%SMART_LIC-6-TRUST_INSTALL_SUCCESS" from 00:00 to 12:19:59
      And the log says once "%SMART_LIC-6-TRUST_INSTALL_SUCCESS" from 12:20 to 12:21

    Scenario: [4] A policy is installed once, though it comes with every acknowledgement
      Given an account policy of perpetual 90/90/90, a push every 1 day
      And a trusted device
      And an account policy of perpetual 60/60/60, a push every 1 day from 12:00
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 4
      Then the log says once "%SMART_LIC-6-POLICY_INSTALL_SUCCESS" from 00:00 to 12:00
      And the log says once "%SMART_LIC-6-POLICY_INSTALL_SUCCESS" from 12:00:01

    Scenario: [5] Service comes back with an acknowledgement
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30 to 12:00 on day 20
      When the acknowledgement of every submission arrives 1 day after the deadline
      Then the log never says "%SIP-5-LICENSING: SIP service is Up" from 00:00 to the deadline
      And the log says once "%SIP-5-LICENSING: SIP service is Up" from the first acknowledgement

    Scenario: [6] An acknowledgement in time finds a service that is up
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30 to 12:00 on day 20
      When the acknowledgement of every submission arrives 1 day before the deadline
      Then the log never says "%SIP-5-LICENSING: SIP service is Up" from 00:00
