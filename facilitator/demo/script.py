"""The whole play: a review from the first start of the program to the day its actions are verified."""

from facilitator.demo.script_after import AFTER
from facilitator.demo.script_answers import ANSWERS
from facilitator.demo.script_before import BEFORE
from facilitator.demo.script_meeting import MEETING
from facilitator.demo.steps import Part

SCRIPT: tuple[Part, ...] = (*BEFORE, *MEETING, *ANSWERS, *AFTER)
