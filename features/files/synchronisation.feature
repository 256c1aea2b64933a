Feature: What goes over the wire besides what is due

  @CLI-7 @device
  Rule: CLI-7 A person can synchronise with the licence server at any time

    Scenario: [1] What is pending is sent at once, though a change had its submission that day
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 03:00
      When usage is synchronised at 05:30
      Then it is accepted
      And 2 submissions have been sent
      And the reports say that Standard use peaked at 80 from 03:00 to 04:00

    Scenario: [2] Without trust there is nobody to synchronise with
      Given a device
      And 40 Standard trunk sessions from 00:00
      When usage is synchronised at 05:30
      Then it is refused with a reason
      And 0 submissions have been sent

    Scenario Outline: [3] <line> at the prompt
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 03:00
      When "<line>" is typed at 05:30
      Then it is accepted
      And 2 submissions have been sent

      Examples: for this device alone, and for all of a set
        | line                     |
        | license smart sync local |
        | license smart sync all   |

  @TRU-7 @device
  Rule: TRU-7 Without trust a device still writes files, under the key that is built in

    Scenario: [1] The file of a device without trust
      Given a device
      And 40 Standard trunk sessions from 00:00
      When usage (unreported) is saved to a file at 12:00
      Then every report saved to a file is signed with the built-in key
      And the reports cover Standard use from 00:00 to 12:00
      And 0 submissions have been sent

    Scenario: [2] The file of a trusted device
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      When usage (unreported) is saved to a file at 12:00
      Then every report saved to a file is signed with the key of the device
