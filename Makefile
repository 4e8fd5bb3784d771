PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test slow lint eval bench

demo: .venv/ready  ## a brief of the example coverage, in the terminal and as brief.html
	$(BIN)/summitry brief examples/anchorage
	$(BIN)/summitry brief examples/anchorage -o brief.html

test: .venv/ready  ## every test but the slow ones
	$(BIN)/python -m pytest -m "not slow"

slow: .venv/ready  ## the others: whole coverages in processes of their own, the longest text
	$(BIN)/python -m pytest -m slow

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

eval: .venv/ready  ## quality over pinned data, against the floors in the repository
	$(BIN)/python -m evaluation

bench: .venv/ready .venv-negmas/ready  ## articles a second, how surely copies are found, deals beside NegMAS and their bars
	$(BIN)/python -m evaluation.speed
	$(BIN)/python -m evaluation.copies
	$(BIN)/python -m evaluation.deals

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

.venv-negmas/ready:  # a yardstick (AGPL), kept apart: nothing of the project imports it
	$(PYTHON) -m venv .venv-negmas
	.venv-negmas/bin/python -m pip install --quiet negmas && touch $@ || \
		{ rm -rf .venv-negmas; echo "NegMAS cannot be installed here: the bench goes on without it"; }
