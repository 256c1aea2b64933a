Feature: What depends on the release

  @REL-3 @device
  Rule: REL-3 From 17.3.2 on use is reported under the account's policy, and nothing registers

    Scenario Outline: [1] A trusted router on <release> reports without registering
      Given an account policy of perpetual 90/90/90
      And a trusted device on release <release> that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 01:01
      Then 1 submission has been sent
      And the reports say that Standard use peaked at 40 from 00:00 to 01:00
      And 0 registrations have been sent

      Examples:
        | release  |
        | 17.3.2   |
        | 17.3.5   |
        | 17.4.1a  |
        | 17.9.1a  |
        | 17.15.1a |

      @connected
      Examples: also in front of a real server
        | release |
        | 17.6.1a |

    Scenario Outline: [2] An account that asks for a report every <days> days has had <submissions> by day 6
      Given an account policy of perpetual 90/90/90, a push every <days> days
      And a trusted device on release 17.3.2 that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 6
      Then <submissions> submissions have been sent

      Examples:
        | days | submissions |
        | 2    | 3           |
        | 30   | 1           |

  @REL-4 @device
  Rule: REL-4 The releases that shut down without an acknowledgement are 17.3.2, 17.3.3, 17.3.4a, 17.6.1a and all of 17.4 and 17.5

    Scenario Outline: [1] <release> shuts down at the deadline
      Given an account policy of perpetual 30/30/30
      And a trusted device on release <release>
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      When the clock reaches the deadline
      Then the SIP service is down

      Examples: every release of the list, and some of the two trains
        | release   |
        | 17.3.2    |
        | 17.3.3    |
        | 17.3.4a   |
        | 17.03.04a |
        | 17.4.1    |
        | 17.4.1a   |
        | 17.4.2    |
        | 17.5.1    |
        | 17.5.1a   |
        | 17.6.1a   |

    Scenario Outline: [2] <release> does not
      Given an account policy of perpetual 30/30/30
      And a trusted device on release <release>
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      When the clock reaches 10 days after the deadline
      Then the SIP service has been up from 00:00

      Examples: neighbours of the list, and later releases
        | release  |
        | 17.3.5   |
        | 17.3.8a  |
        | 17.6.2   |
        | 17.6.3   |
        | 17.6.5a  |
        | 17.7.1   |
        | 17.7.1a  |
        | 17.8.1a  |
        | 17.9.1a  |
        | 17.12.1a |
        | 17.15.1a |
        | 17.18.1a |

  @REL-5 @device
  Rule: REL-5 From 17.6.1a on a call forked over WebSocket is an Enhanced session, before that it stays Standard

    Scenario Outline: [1] On <release> 3 forked calls of 5 leave <standard> Standard
      Given a device on release <release>
      And 5 Standard trunk sessions from 00:00
      And 3 calls are forked at 00:10
      When the clock reaches 00:30
      Then <enhanced> Enhanced and <standard> Standard sessions are counted

      Examples: before 17.6.1a
        | release | enhanced | standard |
        | 17.3.2  | 0        | 5        |
        | 17.3.4a | 0        | 5        |
        | 17.3.5  | 0        | 5        |
        | 17.4.1a | 0        | 5        |
        | 17.5.1  | 0        | 5        |

      Examples: 17.6.1a and later
        | release | enhanced | standard |
        | 17.6.1a | 3        | 2        |
        | 17.6.2  | 3        | 2        |
        | 17.7.1  | 3        | 2        |
        | 17.9.1a | 3        | 2        |

  @REL-7 @device
  Rule: REL-7 With Smart Licensing using Policy the shortest measurement interval is 8 hours

    Scenario Outline: [1] On <release> an interval of <interval> is <judgement>
      Given a device on release <release>
      When the measurement interval is set to <interval> at 00:10
      Then it is <judgement>

      Examples: on policy releases
        | release  | interval | judgement |
        | 17.3.2   | 7 hours  | refused   |
        | 17.3.2   | 8 hours  | accepted  |
        | 17.6.1a  | 1 hour   | refused   |
        | 17.6.1a  | 7 hours  | refused   |
        | 17.6.1a  | 8 hours  | accepted  |
        | 17.6.1a  | 23 hours | accepted  |
        | 17.6.1a  | 24 hours | refused   |
        | 17.6.1a  | 0 days   | refused   |
        | 17.6.1a  | 1 day    | accepted  |
        | 17.6.1a  | 30 days  | accepted  |
        | 17.6.1a  | 31 days  | refused   |
        | 17.12.1a | 7 hours  | refused   |
        | 17.12.1a | 8 hours  | accepted  |

      Examples: before
        | release  | interval | judgement |
        | 16.11.1a | 1 hour   | accepted  |
        | 17.3.1a  | 1 hour   | accepted  |
        | 17.3.1a  | 7 hours  | accepted  |
        | 17.3.1a  | 24 hours | refused   |

    Scenario Outline: [2] An upgrade turns <before> into <after>
      Given a device on release 17.3.1a that measures every <before>
      When the device is upgraded to 17.3.2 at 00:10
      Then it is accepted
      And the measurement interval is <after>

      Examples: below 8 hours, and not
        | before  | after   |
        | 4 hours | 8 hours |
        | 7 hours | 8 hours |
        | 8 hours | 8 hours |
        | 9 hours | 9 hours |
        | 1 day   | 1 day   |

  @REL-9 @device
  Rule: REL-9 From 17.18.1a on the trunk licences are named CUBE_TS_STD and CUBE_TS_ENH

    Scenario Outline: [1] The names on <release>
      Given a trusted device on release <release> that measures every 8 hours
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:00 | 02:00 | 4        | 2        |
      When the clock reaches 01:30
      Then the licence names follow a reading of REL-9:
        | reading               | seen                     |
        | the names of 17.18.1a | CUBE_TS_ENH, CUBE_TS_STD |
        | the names from before | CUBE_T_ENH, CUBE_T_STD   |

      Examples:
        | release  |
        | 17.18.1a |
        | 17.18.2  |

    Scenario Outline: [2] Before 17.18.1a there is one family of names, also on <release>
      Given a trusted device on release <release> that measures every 8 hours
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:00 | 02:00 | 4        | 2        |
      When the clock reaches 01:30
      Then the licence names follow a reading of REL-9:
        | reading               | seen                   |
        | the names from before | CUBE_T_ENH, CUBE_T_STD |

      Examples:
        | release  |
        | 17.6.1a  |
        | 17.15.1a |
        | 17.17.1a |
