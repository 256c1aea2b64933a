Feature: The ways of a report

  Pushed, fetched or carried by a person: what counts is that the licence server gets the report, and the device its acknowledgement.

  Background:
    Given an account policy of perpetual 90/90/30
    And 40 Standard trunk sessions from 00:00

  @TRN-3 @device
  Rule: TRN-3 Reports reach the licence server directly, fetched by somebody in between, or as files without any connection

    @connected
    Scenario: [1] Pushed by the device
      Given a trusted device
      When the clock reaches 12:00
      Then the reports cover Standard use from 00:00 to 01:00
      And the deadline shown is 90 days after the first acknowledgement

    @connected
    Scenario Outline: [2] Without a link, usage <way>
      Given a trusted device
      And the link is down
      And usage (unreported) is <way> at 12:00
      When the acknowledgement of the first <what> arrives at 14:00
      Then the reports cover Standard use from 00:00 to 12:00
      And the deadline shown is 90 days after the first acknowledgement

      Examples:
        | way             | what |
        | pulled          | pull |
        | saved to a file | file |

  @RPT-9 @device
  Rule: RPT-9 Reports are pushed by the device, or pulled from it

    Scenario: [1] A pull gives what was used, and its acknowledgement counts
      Given a trusted device
      And the link is down
      And usage (unreported) is pulled at 12:00 on day 2
      When the acknowledgement of the first pull arrives at 12:00 on day 3
      Then it is accepted
      And the reports cover Standard use from 00:00 to 12:00 on day 2
      And the deadline shown is 90 days after the first acknowledgement

    Scenario: [2] A pull whose acknowledgement does not come moves nothing
      Given a trusted device
      And the link is down
      And usage (unreported) is pulled at 12:00 on day 2
      When the clock reaches 12:00 on day 3
      Then the last report pull shown is 12:00 on day 2
      And the deadline shown is 2021-06-27 00:00:00

    Scenario: [3] What was pulled and not acknowledged is in the next pull again, as it was
      Given a trusted device
      And the link is down
      And 40 Standard trunk sessions from 14:30
      And usage (unreported) is pulled at 12:00
      When usage (unreported) is pulled at 16:00
      Then the second pull repeats everything of the first pull
      And the reports say that Standard use peaked at 80 from 15:00 to 16:00

    Scenario: [4] What was acknowledged is not in the next pull
      Given a trusted device
      And the link is down
      And usage (unreported) is pulled at 12:00
      And the acknowledgement of the first pull arrives at 13:00
      When usage (unreported) is pulled at 16:00
      Then the second pull repeats nothing of the first pull

    Scenario: [5] A pull is free: a change that waits for its turn goes on waiting, and leaves
      Given a trusted device
      And 40 Standard trunk sessions from 03:00
      And usage (unreported) is pulled at 05:30
      When the clock reaches 12:00 on day 2
      Then 2 submissions have been sent
      And the last submission repeats everything of the first pull

    Scenario: [6] A device without trust can be pulled from
      Given a device
      When usage (unreported) is pulled at 12:00
      Then the reports cover Standard use from 00:00 to 12:00
      And 0 submissions have been sent

    @connected
    Scenario: [7] What was pulled before there was trust is pushed as it is, under the device's own key
      Given a device
      And usage (unreported) is pulled at 12:00
      And trust is established at 14:00
      When the clock reaches 16:00
      Then the first submission repeats everything of the first pull
      And every report is signed with the key of the device

  @RPT-8 @device
  Rule: RPT-8 A change of use is in whatever is taken from the device after it, so that it is reported within the policy's days

    Scenario Outline: [1] Where nothing can be pushed, a change is in the next usage that is <way>
      Given a trusted device
      And the link is down from 02:00
      And 40 Standard trunk sessions from 10:00 on day 5
      When usage (unreported) is <way> at 12:00 on day 5
      Then the reports say that Standard use peaked at 80 from 10:00 on day 5 to 11:00 on day 5
      And the deadline shown is 2021-05-02 11:00:00

      Examples:
        | way             |
        | saved to a file |
        | pulled          |

    Scenario Outline: [2] Once it is acknowledged that way the change holds the deadline no more: the usage <way>
      Given a trusted device
      And the link is down from 02:00
      And 40 Standard trunk sessions from 10:00 on day 5
      And usage (unreported) is <way> at 12:00 on day 5
      When the acknowledgement of the last <what> arrives at 12:00 on day 30
      Then the deadline shown is 90 days after the second acknowledgement

      Examples:
        | way             | what |
        | saved to a file | file |
        | pulled          | pull |

    Scenario: [3] A change after the file was written is not in it, and goes on holding the deadline
      Given a trusted device
      And the link is down from 02:00
      And 40 Standard trunk sessions from 10:00 on day 5
      And usage (unreported) is saved to a file at 10:30 on day 5
      When the acknowledgement of the first file arrives at 12:00 on day 5
      Then the deadline shown is 2021-05-02 11:00:00

    Scenario: [4] A change that a file has had acknowledged is not pushed once more
      Given a trusted device
      And 40 Standard trunk sessions from 03:00
      And usage (unreported) is saved to a file at 05:30
      And the acknowledgement of the first file arrives at 06:00
      When the clock reaches 12:00 on day 2
      Then 1 submission has been sent
