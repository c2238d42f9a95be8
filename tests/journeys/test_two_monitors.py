"""An hour with two monitors: swapped, unplugged, frozen, blanked, killed, gone on."""

import pytest

from tests.journeys import two_monitors


@pytest.mark.xvfb
@pytest.mark.slow
def test_an_hour_with_two_monitors_goes_on_through_everything():
    lacking = two_monitors.missing()
    if lacking:
        pytest.skip(f"two monitors need {lacking}")
    result = two_monitors.run()
    assert result.returncode == 0, result.stderr[-2000:]
    assert "kill -9" in result.stdout
    assert result.stdout.rstrip().endswith("the hour is over")
