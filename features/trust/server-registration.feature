Feature: A licence server registers the devices of earlier releases

  Before 17.3.2 the token of an account registers a device. Whoever is not registered has nothing to report.

  Background:
    Given token 1 of the virtual account Voice is made for any device

  @TRU-6 @server
  Rule: TRU-6 From 16.11.1a to 17.3.1a the token registers the device, and what it uses unregistered is not reported

    Scenario Outline: [1] A device on <release> with the token of the account
      Given device A runs release <release>
      And device A has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 20       |
      When device A asks for registration with token 1 at 00:10
      And device A submits report 1 at 08:00
      Then the registration of device A is granted
      And report 1 of device A is taken in
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

      Examples: from the first release to the last
        | release  |
        | 16.11.1a |
        | 16.12.4  |
        | 17.1.1   |
        | 17.2.1r  |
        | 17.3.1a  |

    Scenario Outline: [2] A device on <release> that is not registered
      Given device A runs release <release>
      And device A has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 20       |
      When device A asks for registration with a token that nobody made at 00:10
      And device A submits report 1 at 08:00
      Then the registration of device A is refused
      And report 1 of device A is refused for its device
      And the usage history of Voice shows 0 Standard sessions from 00:00 to 08:00

      Examples: the first release and the last
        | release  |
        | 16.11.1a |
        | 17.3.1a  |
