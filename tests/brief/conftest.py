import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate-briefs", action="store_true", help="write the briefs' golden files anew")


@pytest.fixture
def regenerate(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regenerate-briefs", default=False))
