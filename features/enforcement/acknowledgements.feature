Feature: Which acknowledgement brings service back

  @ENF-3 @device @connected
  Rule: ENF-3 A valid acknowledgement brings call processing back, however late it comes

    Background:
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30 to 12:00 on day 20

    Scenario Outline: [1] An acknowledgement <late> late
      When the acknowledgement of every submission arrives <late> after the deadline
      Then it is accepted
      And the SIP service is up

      Examples:
        | late     |
        | 1 second |
        | 1 day    |
        | 60 days  |

    Scenario: [2] One second before it comes, service is still down
      Given the acknowledgement of every submission arrives 10 days after the deadline
      When 5 Standard trunk sessions are attempted at 1 hour after the first acknowledgement
      Then they are accepted
      And the SIP service has been down from the deadline to 1 second before the first acknowledgement

    Scenario Outline: [3] After it service lasts until a later deadline
      Given the acknowledgement of every submission arrives 10 days after the deadline
      And 5 Standard trunk sessions are attempted at 1 hour after the last acknowledgement
      When 5 Standard trunk sessions are attempted <time>
      Then they are <outcome>

      Examples: the next deadline, to the second
        | time                            | outcome  |
        | at 1 second before the deadline | accepted |
        | at the deadline                 | refused  |
        | at 1 second after the deadline  | refused  |

    Scenario Outline: [4] The acknowledgement of the first submission is enough, while a later <submission> is still open
      Given 20 Standard trunk sessions from 00:30 on day <day> to 12:00 on day 20
      When the acknowledgement of the first submission arrives 10 days after the deadline
      Then the SIP service is up

      Examples: the change that stays open is old, or very old
        | submission       | day |
        | change of day 18 | 18  |
        | change of day 3  | 3   |

  @ENF-4 @device
  Rule: ENF-4 An acknowledgement that is not valid changes neither service nor deadline

    Background:
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops
      And 40 Standard trunk sessions from 00:30

    Scenario Outline: [1] An acknowledgement <flaw> comes while service is down
      Given the server withholds its acknowledgements
      When an acknowledgement <flaw> arrives 1 day after the deadline
      Then it is refused
      And the SIP service is down
      And the deadline has not moved

      Examples:
        | flaw                 |
        | for another device   |
        | of unknown reports   |
        | with a bad signature |
        | signed by a stranger |

    @connected
    Scenario: [2] A sound one comes instead
      Given the server withholds its acknowledgements
      When the acknowledgement of the last submission arrives 1 day after the deadline
      Then it is accepted
      And the SIP service is up

    Scenario Outline: [3] An acknowledgement <flaw> comes in time and helps nobody
      Given the server withholds its acknowledgements
      And an acknowledgement <flaw> arrives 1 day before the deadline
      When the clock reaches the deadline
      Then the deadline has not moved
      And the SIP service is down

      Examples:
        | flaw                 |
        | for another device   |
        | of unknown reports   |
        | with a bad signature |
        | signed by a stranger |

    @connected
    Scenario: [4] An acknowledgement that was accepted before comes again
      Given the server withholds its acknowledgements from 12:00
      When an acknowledgement seen before arrives 1 day before the deadline
      Then it is refused
      And the deadline has not moved

    @connected
    Scenario: [5] The same while service is down
      Given the server withholds its acknowledgements from 12:00
      When an acknowledgement seen before arrives 1 day after the deadline
      Then it is refused
      And the SIP service is down
      And the deadline has not moved

    @connected
    Scenario: [6] Two acknowledgements come in the order of their submissions
      Given the server withholds its acknowledgements
      And 20 Standard trunk sessions from 00:30 on day 5
      And the acknowledgement of the first submission arrives at 10:00 on day 8
      When the acknowledgement of the second submission arrives at 10:00 on day 9
      Then it is accepted
      And the deadline has moved to a later day

    @connected
    Scenario: [7] They come in the other order, and the first has nothing left to acknowledge
      Given the server withholds its acknowledgements
      And 20 Standard trunk sessions from 00:30 on day 5
      And the acknowledgement of the second submission arrives at 10:00 on day 8
      When the acknowledgement of the first submission arrives at 10:00 on day 9
      Then the deadline has not moved
      And the SIP service is up
