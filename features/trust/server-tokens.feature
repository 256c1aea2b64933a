Feature: A licence server trusts the devices that come with a good token

  Somebody of the virtual account makes a registration ID token and types it at the router. Whoever has a good token brings a
  device into that account, and nobody else does.

  Background:
    Given token 1 of the virtual account Voice is made for any device
    And device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |

  @TRU-1 @server
  Rule: TRU-1 A token expires, may be for so many devices, and can be revoked; used wrongly it is refused

    Scenario Outline: [1] A token for 30 days that is used at <time>
      Given token 2 of the virtual account Voice is made for 30 days
      When device A asks for trust with token 2 at <time>
      Then the trust of device A is <fate>

      Examples: made at 00:00 on day 1
        | time               | fate    |
        | 23:59:59 on day 30 | granted |
        | 00:00:00 on day 31 | refused |
        | 00:00:01 on day 31 | refused |

    Scenario Outline: [2] A token <terms>, after two devices have used it
      Given token 2 of the virtual account Voice is made <terms>
      And device A asks for trust with token 2 at 01:00
      And device B asks for trust with token 2 at 02:00
      When device C asks for trust with token 2 at 03:00
      Then the trust of device B is granted
      And the trust of device C is <fate>

      Examples:
        | terms          | fate    |
        | for 2 devices  | refused |
        | for 3 devices  | granted |
        | for any device | granted |

    Scenario: [3] A token for one device that two devices use
      Given token 2 of the virtual account Voice is made for 1 device
      And device A asks for trust with token 2 at 01:00
      When device B asks for trust with token 2 at 01:00
      Then the trust of device A is granted
      And the trust of device B is refused

    Scenario Outline: [4] Of two tokens one was revoked, and <token> is used
      Given token 2 of the virtual account Voice is made for any device
      And token 2 is revoked at 08:00
      When device A asks for trust with <token> at 08:00:01
      Then the trust of device A is <fate>

      Examples:
        | token   | fate    |
        | token 1 | granted |
        | token 2 | refused |

    Scenario: [5] A device stays trusted when its token is revoked
      Given device A asks for trust with token 1 at 01:00
      And token 1 is revoked at 07:00
      When device A submits report 1 at 08:00
      Then report 1 of device A is taken in

    Scenario: [6] A token that was never made
      When device A asks for trust with a token that nobody made at 08:00
      Then the trust of device A is refused

    Scenario Outline: [7] <person>, a <role> of Voice, makes a token of it
      Given these users:
        | user     | role   | of    |
        | <person> | <role> | Voice |
      When <person> makes a token of Voice
      Then <person> is <reception>

      Examples:
        | person | role          | reception                          |
        | Ann    | administrator | let in                             |
        | Ben    | user          | let in                             |
        | Vic    | viewer        | told that there is no such account |

  @TRU-2 @server
  Rule: TRU-2 Trust is established with the virtual account of the token; without force a trust that is there is kept

    Scenario Outline: [1] A device with a token of <account>
      Given token 2 of the virtual account Lab is made for any device
      And device A asks for trust with <token> at 01:00
      When device A submits report 1 at 08:00
      Then report 1 of device A is taken in
      And the usage history of <account> shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of <other> shows 0 Standard sessions from 00:00 to 08:00

      Examples:
        | account | token   | other |
        | Voice   | token 1 | Lab   |
        | Lab     | token 2 | Voice |

    Scenario Outline: [2] A device that is trusted already <asking> again
      Given device A asks for trust with token 1 at 01:00
      When device A <asking> for trust with token 1 at 02:00
      Then the trust of device A is <fate>

      Examples:
        | asking        | fate    |
        | asks          | refused |
        | asks by force | granted |

    Scenario: [3] The trust that was there is as good as before
      Given device A asks for trust with token 1 at 01:00
      And device A asks for trust with token 1 at 02:00
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then report 1 of device A is taken in
      And report 1 of device A stands in 1 acknowledgement

  @TRU-3 @server
  Rule: TRU-3 A device that is called like its PID is not trusted, in capitals or not

    Scenario Outline: [1] An ASR1006 with the hostname <hostname>
      Given device A is an ASR1006 with the hostname "<hostname>"
      When device A asks for trust with token 1 at 08:00
      Then the trust of device A is <fate>

      Examples:
        | hostname  | fate    |
        | ASR1006   | refused |
        | asr1006   | refused |
        | ASR1006-1 | granted |
        | cube      | granted |

  @TRU-4 @server
  Rule: TRU-4 A device whose clock differs from the server's by an hour or more is refused, for that reason

    Scenario Outline: [1] A clock that is <skew>
      Given the clock of device A is <skew>
      When device A asks for trust with token 1 at 08:00
      Then the trust of device A is <fate>

      Examples:
        | skew                       | fate                  |
        | 59 minutes 59 seconds fast | granted               |
        | 1 hour fast                | refused for its clock |
        | 1 hour 1 second fast       | refused for its clock |
        | 59 minutes 59 seconds slow | granted               |
        | 1 hour slow                | refused for its clock |
        | 1 hour 1 second slow       | refused for its clock |
