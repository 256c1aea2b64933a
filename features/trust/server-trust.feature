Feature: A licence server and a device that it trusts know each other's keys

  When trust is established the device hands in its key and gets the server's. From then on each can tell whether what it
  reads was written by the other.

  Background:
    Given device A is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |
      | 2      | Standard | 08:00 | 16:00 | 32       |

  @TRU-5 @server
  Rule: TRU-5 With the trust the server gives its key and learns the device's: reports and acknowledgements are signed and checked

    Scenario: [1] The keys of the trust fit the acknowledgements
      When device A submits reports 1 and 2 at 16:00
      And device A polls at 16:05
      Then device A can check every acknowledgement with the keys of its trust

    Scenario: [2] They still do half a year later
      Given device A submits report 1 at 08:00
      When device A submits report 2 at 08:00 on day 183
      And device A polls at 08:05 on day 183
      Then reports 1 and 2 of device A stand in 1 acknowledgement each
      And device A can check every acknowledgement with the keys of its trust

    Scenario: [3] A report under the key that the server learned
      When device A submits report 1 at 08:00
      Then report 1 of device A is taken in

    Scenario: [4] A report under a key that the server never saw
      When device A submits report 1 signed with another key at 08:00
      Then report 1 of device A is refused for its signature

    Scenario: [5] After a new trust the new key counts
      Given device A is trusted again, with a new key, at 09:00
      When device A submits report 1 at 10:00
      And device A polls at 10:05
      Then report 1 of device A is taken in
      And device A can check every acknowledgement with the keys of its trust

    Scenario: [6] After a new trust the former key does not count any more
      Given device A is trusted again, with a new key, at 09:00
      When device A submits report 1 signed with its former key at 10:00
      Then report 1 of device A is refused for its signature
