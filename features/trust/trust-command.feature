Feature: A token ties a device to a virtual account

  @TRU-2 @device
  Rule: TRU-2 A token establishes trust; trust that stands is replaced with force alone

    Background:
      Given an account policy of perpetual 30/60/60

    @connected
    Scenario Outline: [1] With the account's token <trust>
      Given a device
      When <trust> at 00:10
      Then it is accepted
      And 1 trust request has been sent

      Examples: for itself, and for a set that it stands in alone
        | trust                                |
        | trust is established                 |
        | trust is established for all members |

    @connected
    Scenario: [2] A token that nobody made gives no trust
      Given a device
      And 40 Standard trunk sessions from 00:30
      When trust is tried with a token that nobody made at 00:10
      And the clock reaches 12:00 on day 20
      Then 0 submissions have been sent

    @connected
    Scenario: [3] The account's token after the wrong one does
      Given a device
      And 40 Standard trunk sessions from 00:30
      When trust is tried with a token that nobody made at 00:10
      And trust is established at 00:20
      And the clock reaches 12:00 on day 20
      Then at least 1 submission was sent from 00:20

    @connected
    Scenario Outline: [4] Over trust that stands <trust>, which is <judgement>
      Given a trusted device
      When <trust> at 12:00
      Then it is <judgement>
      And <requests> trust requests have been sent

      Examples: without force, and with it
        | trust                    | judgement | requests |
        | trust is tried once more | refused   | 1        |
        | trust is forced again    | accepted  | 2        |

    @connected
    Scenario: [5] What stood before the attempt still stands
      Given a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      And trust is tried once more at 11:00
      When the acknowledgement of the first submission arrives at 12:00
      Then it is accepted

    Scenario Outline: [6] The command is known with both spellings: <line>
      Given a device
      When <line> is typed at 00:10
      Then 1 trust request has been sent

      Examples:
        | line                                                 |
        | "license smart trust id_token THE-TOKEN local"       |
        | "license smart trust idtoken THE-TOKEN local"        |
        | "license smart trust idtoken THE-TOKEN all force"    |

  @TRU-3 @device
  Rule: TRU-3 A device that is named like the PID of its platform cannot be associated

    Scenario Outline: [1] Trust for an ASR1006 named <name> is <judgement>
      Given an ASR1006 named <name>
      When trust is established at 00:10
      Then it is <judgement>

      @connected
      Examples: the name of the guide
        | name    | judgement |
        | ASR1006 | refused   |
        | cube    | accepted  |

      Examples: capitals do not matter, other characters do
        | name     | judgement |
        | asr1006  | refused   |
        | Asr1006  | refused   |
        | ASR1006X | accepted  |
        | ASR100   | accepted  |

    Scenario Outline: [2] Registration of an ASR1006 named <name> is <judgement>
      Given an ASR1006 named <name> on release 17.3.1a
      When the platform is registered at 00:10
      Then it is <judgement>

      Examples: before 17.3.2
        | name    | judgement |
        | ASR1006 | refused   |
        | cube    | accepted  |

  @TRU-4 @device
  Rule: TRU-4 Trust is refused where the two clocks are an hour or more apart

    Scenario Outline: [1] A server whose clock is <difference> is <judgement>
      Given a device
      And the clock of the server is <difference>
      When trust is established at 12:00
      Then it is <judgement>

      Examples: ahead
        | difference                  | judgement             |
        | 59 minutes 59 seconds ahead | accepted              |
        | 1 hour ahead                | refused with a reason |
        | 1 hour 1 second ahead       | refused with a reason |

      Examples: behind
        | difference                   | judgement             |
        | 59 minutes 59 seconds behind | accepted              |
        | 1 hour behind                | refused with a reason |
        | 1 hour 1 second behind       | refused with a reason |
