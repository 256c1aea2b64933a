Feature: The way of a report

  A router talks to CSSM or to a collector, directly or through a proxy, and from one interface if it is told to. Where nothing can
  leave, its log says so and nothing is lost.

  @TRN-1 @device
  Rule: TRN-1 The transports are smart, callhome, cslu and off, with commands for the transport, its URL and a proxy

    Scenario Outline: [1] Reports go <way> when <setting>
      Given a trusted device
      And <setting>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then every submission went <way>

      Examples:
        | setting                                                       | way              |
        | the transport is smart                                        | to CSSM directly |
        | the transport is callhome                                     | to CSSM directly |
        | the transport is cslu, to http://192.0.2.20:8182/cslu/v1/pi   | to CSLU directly |

    Scenario Outline: [2] When <setting> <submissions> submissions have left by 02:00
      Given a trusted device
      And <setting>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then <submissions> submissions have been sent

      Examples:
        | setting                | submissions |
        | the transport is off   | 0           |
        | the transport is smart | 1           |

    Scenario: [3] What was kept while the transport was off leaves afterwards
      Given a trusted device
      And the transport is off from 00:30 to 12:00 on day 3
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 4
      Then 0 submissions were sent from 00:00 to 11:59:59 on day 3
      And at least 1 submission was sent from 12:00 on day 3
      And the reports say that Standard use peaked at 40 from 00:00 to 12:00 on day 3

    Scenario: [4] The transport and its URL by command
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      And these lines are typed at 00:30:
        """
        configure terminal
        license smart transport cslu
        license smart url cslu http://192.0.2.20:8182/cslu/v1/pi
        end
        """
      When the clock reaches 02:00
      Then every submission went to CSLU directly

    Scenario: [5] A proxy by command
      Given a device
      And these lines are typed at 00:30:
        """
        configure terminal
        license smart proxy address 192.0.2.8
        license smart proxy port 80
        license smart url default
        end
        """
      When "show running-config" is typed at 00:31
      Then the answer says "license smart proxy address 192.0.2.8"
      And the answer says "license smart proxy port 80"
      And the answer says "license smart url default"

    Scenario: [6] The no forms give back the preferred transport and the direct way
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      And the transport is off
      And the proxy is 192.0.2.8, port 3128
      And these lines are typed at 00:30:
        """
        configure terminal
        no license smart transport
        no license smart proxy address
        end
        """
      When the clock reaches 02:00
      Then every submission went to CSSM directly

    Scenario Outline: [7] "<line>" is <judgement>
      Given a device
      When "<line>" in global configuration is typed at 00:30
      Then it is <judgement>

      Examples: the four transports, and none
        | line                             | judgement |
        | license smart transport smart    | accepted  |
        | license smart transport callhome | accepted  |
        | license smart transport cslu     | accepted  |
        | license smart transport off      | accepted  |
        | license smart transport telex    | refused   |

  @TRN-2 @device
  Rule: TRN-2 With a proxy reports go through it; without a name server the default URL does not resolve, and the log tells

    Scenario: [1] Through the proxy from the moment on when there is one
      Given a trusted device
      And the proxy is 192.0.2.8, port 3128 from 12:00
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 2
      When the clock reaches 12:00 on day 2
      Then the first submission went to CSSM directly
      And the last submission went to CSSM through 192.0.2.8

    Scenario Outline: [2] The default URL: <submissions> submissions leave when <setting>
      Given a trusted device
      And <setting>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then <submissions> submissions have been sent
      And the log <telling> "%SMART_LIC-3-COMM_FAILED" from 00:00

      Examples: with no name server, and with one
        | setting                      | submissions | telling    |
        | no name server is configured | 0           | says       |
        | the transport is smart       | 1           | never says |

    Scenario: [3] A URL that is an address needs no name server
      Given a trusted device
      And no name server is configured
      And the transport is cslu, to http://192.0.2.20:8182/cslu/v1/pi
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then every submission went to CSLU directly

    Scenario: [4] What was kept without a name server leaves when there is one
      Given a trusted device
      And no name server is configured from 00:30 to 12:00 on day 3
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 4
      Then 0 submissions were sent from 00:00 to 11:59:59 on day 3
      And at least 1 submission was sent from 12:00 on day 3
      And the reports say that Standard use peaked at 40 from 00:00 to 12:00 on day 3

  @TRN-8 @device
  Rule: TRN-8 While the source interface is missing or down nothing leaves, and the log tells

    Scenario Outline: [1] <submissions> submissions leave when <setting>
      Given a trusted device
      And <setting>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then <submissions> submissions have been sent
      And the log <telling> "%SMART_LIC-3-COMM_FAILED" from 00:00

      Examples:
        | setting                         | submissions | telling    |
        | the source interface is up      | 1           | never says |
        | the source interface is down    | 0           | says       |
        | the source interface is missing | 0           | says       |

    Scenario Outline: [2] What was kept leaves after <setting>
      Given a trusted device
      And <setting>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 4
      Then 0 submissions were sent from 00:00 to 11:59:59 on day 3
      And at least 1 submission was sent from 12:00 on day 3
      And the reports say that Standard use peaked at 40 from 00:00 to 12:00 on day 3

      Examples:
        | setting                                                       |
        | the source interface is down from 00:30 to 12:00 on day 3     |
        | the source interface is missing from 00:30 to 12:00 on day 3  |
