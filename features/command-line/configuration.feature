Feature: Configuration at the prompt

  @CLI-2 @device
  Rule: CLI-2 The configuration commands of the guide are there with their no forms, and the running configuration shows them

    Scenario Outline: [1] <line> is configured
      Given a device
      When these lines are typed at 00:30:
        """
        configure terminal
        <line>
        end
        show running-config
        """
      Then it is accepted
      And the answer says "<line>"

      Examples:
        | line                                                 |
        | hostname edge                                        |
        | clock timezone IST 5 30                              |
        | ip name-server 192.0.2.1                             |
        | ip http client source-interface GigabitEthernet0/0/0 |
        | license smart transport callhome                     |
        | license smart transport smart                        |
        | license smart proxy address proxy.example            |
        | license smart proxy port 80                          |

    Scenario Outline: [2] <no> takes <line> back
      Given a device
      When these lines are typed at 00:30:
        """
        configure terminal
        <line>
        <no>
        end
        show running-config
        """
      Then it is accepted
      And the answer does not say "<line>"

      Examples:
        | line                                                 | no                                 |
        | hostname edge                                        | no hostname                        |
        | clock timezone IST 5 30                              | no clock timezone                  |
        | ip name-server 192.0.2.1                             | no ip name-server 192.0.2.1        |
        | ip http client source-interface GigabitEthernet0/0/0 | no ip http client source-interface |
        | license smart transport callhome                     | no license smart transport         |
        | license smart proxy address proxy.example            | no license smart proxy address     |
        | license smart proxy port 80                          | no license smart proxy port        |

    Scenario Outline: [3] The measurement interval stands under voice service voip: <interval>
      Given a device
      When these lines are typed at 00:30:
        """
        configure terminal
        voice service voip
        mode border-element license periodicity <interval>
        end
        show running-config | section voice service voip
        """
      Then it is accepted
      And the answer says in one piece:
        """
        voice service voip
        mode border-element license periodicity <interval>
        """

      Examples:
        | interval |
        | hours 8  |
        | hours 23 |
        | days 1   |
        | days 30  |

    Scenario: [4] Without its periodicity the interval is that of the factory again
      Given a device that measures every 8 hours
      When these lines are typed at 00:30:
        """
        configure terminal
        voice service voip
        no mode border-element license periodicity
        end
        show running-config
        """
      Then it is accepted
      And the answer says "mode border-element"
      And the answer does not say "mode border-element license periodicity …"
      And the measurement interval is 7 days

    Scenario: [5] A periodicity that is refused changes nothing
      Given a device that measures every 8 hours
      When these lines are typed at 00:30:
        """
        configure terminal
        voice service voip
        mode border-element license periodicity hours 7
        do show running-config
        """
      Then it is refused
      And the answer says "% Invalid input detected at '^' marker."
      And the answer says "mode border-element license periodicity hours 8"

    Scenario: [6] The name that is configured is the one on display
      Given a device
      When these lines are typed at 00:30:
        """
        configure terminal
        hostname edge
        end
        show voice sip license status
        """
      Then the answer says "Host Name: edge"

    Scenario Outline: [7] Times are displayed in the time zone <zone>
      Given a device
      When these lines are typed at 00:30:
        """
        configure terminal
        <line>
        end
        show voice sip license status
        """
      Then the answer says "Current Time: <time>"

      Examples:
        | zone | line                    | time                     |
        | IST  | clock timezone IST 5 30 | Mar 29 2021 06:00:00 IST |
        | EST  | clock timezone EST -5   | Mar 28 2021 19:30:00 EST |
        | UTC  | no clock timezone       | Mar 29 2021 00:30:00 UTC |

    Scenario: [8] include shows the lines that match
      Given a device
      When "show running-config | include hostname" is typed at 00:30
      Then the answer is:
        """
        hostname cube
        """

    Scenario Outline: [9] <filter> leaves out what it should
      Given a device
      When "show running-config | <filter>" is typed at 00:30
      Then the answer says "<said>"
      And the answer does not say "<left out>"

      Examples:
        | filter              | said                | left out           |
        | exclude hostname    | voice service voip  | hostname cube      |
        | begin voice service | voice service voip  | hostname cube      |
        | section voice       | mode border-element | hostname cube      |
        | section hostname    | hostname cube       | voice service voip |
