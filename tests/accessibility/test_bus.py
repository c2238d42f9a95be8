"""A screen reader that comes over the bus finds a name on every control of console and stage."""

import pytest

from tests.accessibility import walk


@pytest.mark.xvfb
@pytest.mark.slow
def test_every_control_has_a_name_on_the_bus_and_the_stage_is_read():
    lacking = walk.missing()
    if lacking:
        pytest.skip(f"the walk over the accessibility bus needs {lacking}")
    result = walk.run()
    assert "without a name:" not in result.stdout
    assert result.returncode == 0, result.stderr[-2000:]
    assert result.stdout.count("0 without a name") == len(walk.PLACES)
    assert "“Facilitator – stage”" in result.stdout
    assert any("Curtain" in line for line in result.stdout.splitlines() if line.startswith("  checked:"))
    walked = result.stdout.partition("p-timeline:")[2].partition("p-whys:")[0]
    assert "check box" in walked
    assert "push button" in walked or "button" in walked
