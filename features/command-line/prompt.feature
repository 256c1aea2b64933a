Feature: The prompt of the router

  @CLI-1 @device
  Rule: CLI-1 Modes, prompts, shortened keywords and answers to wrong lines are those of IOS

    Scenario Outline: [1] The prompt tells the hostname and the mode: <line>
      Given a device
      When "<line>" in <mode> is typed at 00:30
      Then the prompt is "<prompt>"

      Examples: into a mode and out of it
        | mode                        | line               | prompt                |
        | user EXEC                   | enable             | cube#                 |
        | privileged EXEC             | disable            | cube>                 |
        | privileged EXEC             | configure terminal | cube(config)#         |
        | global configuration        | voice service voip | cube(conf-voi-serv)#  |
        | voice service configuration | exit               | cube(config)#         |
        | voice service configuration | end                | cube#                 |
        | global configuration        | exit               | cube#                 |
        | global configuration        | end                | cube#                 |

      Examples: with another name
        | mode                 | line          | prompt        |
        | global configuration | hostname edge | edge(config)# |

    Scenario Outline: [2] <line> is short for show license summary
      Given a device
      When "<line>" is typed at 00:30
      Then it is accepted
      And the answer says "License Usage:"

      Examples:
        | line                 |
        | show license summary |
        | sh lic sum           |
        | sho licen su         |
        | SHOW LICENSE SUMMARY |

    Scenario Outline: [3] <line> could be <several>
      Given a device
      When "<line>" is typed at 00:30
      Then it is refused
      And the answer says '% Ambiguous command: "<line>"'

      Examples:
        | line      | several                                      |
        | sh lic s  | show license status and show license summary |
        | sh lic u  | show license udi and show license usage      |

    Scenario Outline: [4] <line> lacks a word
      Given a device
      When "<line>" in <mode> is typed at 00:30
      Then it is refused
      And the answer says "% Incomplete command."

      Examples:
        | mode                        | line                              |
        | privileged EXEC             | show license                      |
        | privileged EXEC             | show voice sip license            |
        | global configuration        | hostname                          |
        | global configuration        | license smart transport           |
        | voice service configuration | mode border-element license       |

    Scenario Outline: [5] A caret points at what is wrong in <line>
      Given a device
      When "<line>" in <mode> is typed at 00:30
      Then it is refused
      And the answer points at "<wrong>"
      And the answer says "% Invalid input detected at '^' marker."

      Examples:
        | mode                        | line                                                | wrong    |
        | privileged EXEC             | show licence summary                                | licence  |
        | privileged EXEC             | show license summary please                         | please   |
        | privileged EXEC             | show voice sip license table                        | table    |
        | global configuration        | license smart transport pigeon                      | pigeon   |
        | voice service configuration | mode border-element license periodicity fortnight 1 | fortnight |

    Scenario Outline: [6] <line> is known in <mode>, and not in <other>
      Given a device
      When "<line>" in <other> is typed at 00:30
      Then it is refused
      And the answer says "% Invalid input detected at '^' marker."

      Examples:
        | line                | mode                        | other                |
        | configure terminal  | privileged EXEC             | user EXEC            |
        | hostname edge       | global configuration        | privileged EXEC      |
        | mode border-element | voice service configuration | global configuration |
        | show clock          | privileged EXEC             | global configuration |

    Scenario: [7] What belongs to EXEC is understood in configuration after do
      Given a device
      When "do show clock" in global configuration is typed at 00:30
      Then it is accepted
      And the answer says "UTC Mon Mar 29 2021"
      And the prompt is "cube(config)#"

    Scenario: [8] A mode of configuration understands what belongs to the one above it
      Given a device
      When "hostname edge" in voice service configuration is typed at 00:30
      Then it is accepted
      And the prompt is "edge(config)#"
