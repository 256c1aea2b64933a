Feature: Reporting without a connection

  A router that reaches no licence server writes what it used to a file. A person carries the file to the server and its answer
  back; to the router that answer is an acknowledgement like any other.

  Background:
    Given an account policy of perpetual 30/60/60
    And the link is down from 00:00
    And 40 Standard trunk sessions from 00:00

  @TRN-5 @device
  Rule: TRN-5 Without a connection a signed file carries the use, and the file that answers it counts as the acknowledgement

    @connected
    Scenario: [1] The file holds what was used, and its answer moves the deadline
      Given a trusted device
      And usage (unreported) is saved to a file at 12:00 on day 10
      When the acknowledgement of the first file arrives at 12:00 on day 12
      Then it is accepted
      And the reports cover Standard use from 00:00 to 12:00 on day 10
      And the deadline shown is 60 days after the first acknowledgement

    @connected
    Scenario: [2] The file alone moves nothing
      Given a trusted device
      And usage (unreported) is saved to a file at 12:00 on day 10
      When the clock reaches 12:00 on day 12
      Then the deadline shown is 2021-04-28 00:00:00

    Scenario: [3] An answer that is imported one second before the deadline keeps the service
      Given a trusted device on a release that stops
      And usage (unreported) is saved to a file at 12:00 on day 10
      When the acknowledgement of the first file arrives at 1 second before the deadline
      Then the SIP service has been up from 00:00 to the first acknowledgement

    Scenario Outline: [4] An answer that is imported <time> brings it back
      Given a trusted device on a release that stops
      And usage (unreported) is saved to a file at 12:00 on day 10
      When the acknowledgement of the first file arrives <time>
      Then the SIP service has been down from the deadline to <time>
      And the SIP service is up

      Examples:
        | time                           |
        | at the deadline                |
        | at 1 second after the deadline |
        | at 2 days after the deadline   |

    Scenario: [5] A device that never was trusted gets its trust with the answer
      Given a device
      And usage (unreported) is saved to a file at 12:00 on day 2
      And no trust installation is shown
      When the acknowledgement of the first file arrives at 12:00 on day 3
      Then it is accepted
      And the trust installation shown is 12:00 on day 3
      And the deadline shown is 60 days after the first acknowledgement

    Scenario Outline: [6] A file <flaw> is refused
      Given a trusted device
      And usage (unreported) is saved to a file at 12:00
      When a file <flaw> arrives at 13:00
      Then it is refused
      And the deadline has not moved

      Examples:
        | flaw                       |
        | for another device         |
        | of unknown reports         |
        | with a bad signature       |
        | signed by a stranger       |
        | that is cut off            |
        | that holds usage reports   |
        | that holds a shopping list |

    Scenario Outline: [7] After a file <flaw> the right one is still taken
      Given a trusted device
      And usage (unreported) is saved to a file at 12:00
      And a file <flaw> arrives at 13:00
      When the acknowledgement of the first file arrives at 14:00
      Then it is accepted
      And the deadline has moved to a later day

      Examples:
        | flaw               |
        | for another device |
        | that is cut off    |

    Scenario: [8] A file that was imported before is refused
      Given a trusted device
      And usage (unreported) is saved to a file at 12:00
      And the acknowledgement of the first file arrives at 13:00
      When a file seen before arrives at 14:00
      Then it is refused
      And the deadline has not moved

  @CLI-7 @device
  Rule: CLI-7 Usage is saved to a file, all of it, the unreported part or that of some days; files are imported; a person can synchronise

    Scenario: [1] The unreported part is what no acknowledgement has named yet
      Given a trusted device
      And usage (unreported) is saved to a file at 12:00
      And the acknowledgement of the first file arrives at 13:00
      When usage (unreported) is saved to a file at 16:00
      Then the second file repeats nothing of the first file
      And the reports cover Standard use from 00:00 to 16:00
      And the last report file write shown is 16:00

    Scenario: [2] All usage is what was acknowledged just now too
      Given a trusted device
      And usage (unreported) is saved to a file at 12:00
      And the acknowledgement of the first file arrives at 13:00
      When usage (all) is saved to a file at 16:00
      Then the second file repeats everything of the first file

    Scenario Outline: [3] The usage of <days> at 12:00 on day 4
      Given a trusted device
      And usage (unreported) is saved to a file at 12:00 on day 2
      When usage (<days>) is saved to a file at 12:00 on day 4
      Then the second file repeats <much> of the first file

      Examples: the first file's use ended two days ago
        | days            | much       |
        | the last day    | nothing    |
        | the last 3 days | everything |

    Scenario: [4] What was saved once keeps its id and its bytes
      Given a trusted device
      And 40 Standard trunk sessions from 14:30
      And usage (unreported) is saved to a file at 12:00
      When usage (unreported) is saved to a file at 16:00
      Then the second file repeats everything of the first file
      And the reports say that Standard use peaked at 80 from 15:00 to 16:00

    Scenario: [5] A synchronisation that nothing can leave for is refused
      Given a trusted device
      When usage is synchronised at 05:30
      Then it is refused with a reason
      And 0 submissions have been sent

    Scenario Outline: [6] The prompt takes <line>
      Given a trusted device
      When "<line>" is typed at 12:00
      Then it is <judgement>

      Examples: as the command references write it
        | line                                                   | judgement |
        | license smart save usage unreported file flash:new.txt | accepted  |
        | license smart save usage all file flash:usage.txt      | accepted  |
        | license smart save usage days 7 file flash:week.txt    | accepted  |

      Examples: wrong
        | line                                               | judgement |
        | license smart save usage some file flash:usage.txt | refused   |
        | license smart save usage days file flash:usage.txt | refused   |
        | license smart import flash:nothing.txt             | refused   |
        | license smart sync peer                            | refused   |

    Scenario: [7] A person at the prompt saves usage to a file, and sees when
      Given a trusted device
      When "license smart save usage unreported file flash:usage.txt" is typed at 12:00
      Then the last report file write shown is 12:00
