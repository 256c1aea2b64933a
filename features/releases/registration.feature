Feature: Releases that register before they report

  Before 17.3.2 there is no policy to report by. A platform is registered with a token of its account, and what it uses is
  reported from then on; what such a report looks like is left open.

  @REL-2 @device
  Rule: REL-2 From 16.11.1a to 17.3.1a the platform has to be registered before licence use is reported

    Scenario Outline: [1] On <release> an unregistered platform reports nothing in 40 days
      Given a device on release <release>
      And 40 Standard trunk sessions from 00:30
      When the clock reaches 40 days after 00:00
      Then 0 submissions have been sent

      Examples: from the first release to the last
        | release  |
        | 16.11.1a |
        | 16.12.4  |
        | 17.1.1   |
        | 17.2.1r  |
        | 17.3.1a  |

    Scenario Outline: [2] On <release> a registered platform reports its use
      Given a registered device on release <release>
      And 40 Standard trunk sessions from 00:30
      When the clock reaches 40 days after 00:00
      Then at least 1 submission was sent from 00:00
      And the reports say that Standard use peaked at 40 from 00:30

      Examples: from the first release to the last
        | release  |
        | 16.11.1a |
        | 16.12.4  |
        | 17.1.1   |
        | 17.2.1r  |
        | 17.3.1a  |

    Scenario: [3] Reports begin with the registration
      Given a device on release 17.3.1a
      And 40 Standard trunk sessions from 00:30
      When the platform is registered at 12:00 on day 10
      And the clock reaches 12:00 on day 50
      Then 0 submissions were sent from 00:00 to 11:59:59 on day 10
      And at least 1 submission was sent from 12:00 on day 10

  @TRU-6 @device
  Rule: TRU-6 Before 17.3.2 the token of the account registers the device, and unregistered use is not reported

    Scenario Outline: [1] On <release> the token registers
      Given a device on release <release>
      When the platform is registered at 00:10
      Then it is accepted
      And 1 registration has been sent
      And 0 trust requests have been sent

      Examples:
        | release  |
        | 16.11.1a |
        | 17.3.1a  |

    Scenario: [2] A token that nobody made does not, and the use is not reported
      Given a device on release 17.3.1a
      And 40 Standard trunk sessions from 00:30
      When registration is tried with a token that nobody made at 00:10
      And the clock reaches 12:00 on day 40
      Then 0 submissions have been sent

    Scenario: [3] The account's token after the wrong one does
      Given a device on release 17.3.1a
      And 40 Standard trunk sessions from 00:30
      When registration is tried with a token that nobody made at 00:10
      And the platform is registered at 00:20
      And the clock reaches 12:00 on day 40
      Then at least 1 submission was sent from 00:00
