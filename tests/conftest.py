"""How many examples the property tests try: `HYPOTHESIS_PROFILE` is dev (the default), ci, or deep.

`dev` is for the loop of writing and running, `ci` draws the same examples every time, so that a build is red for a
change and not for luck, and `deep` is for a night.  No example has a deadline: the machines that run them share cores.
"""

import os

from hypothesis import HealthCheck, Phase, settings

_COMMON = {
    "deadline": None,
    # A whole document is drawn at once, which Hypothesis takes for slow or large generation.
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
    # Telling which lines were run takes longer than finding the example.
    "phases": [phase for phase in Phase if phase is not Phase.explain],
}

settings.register_profile("dev", max_examples=25, **_COMMON)
settings.register_profile("ci", max_examples=100, derandomize=True, **_COMMON)
settings.register_profile("deep", max_examples=2000, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
